'use strict';

// Conveniences only: every page works without this script.

// Gets pages of our own server and shows them in the place of this one, without a flash.
const pages = (() => {
  let running = null;

  // The browser makes a document of the answer by itself: no HTML passes through this script as
  // text, so there is nothing that an article could slip into it.
  const get = (address, onPage, onFailure) => {
    running?.abort();
    const request = new XMLHttpRequest();
    running = request;
    request.open('GET', address);
    request.responseType = 'document';
    request.setRequestHeader('Accept', 'text/html');
    request.addEventListener('load', () => {
      const page = request.response;
      if (page?.getElementById('main')) onPage(page);
      else onFailure();
    });
    request.addEventListener('error', onFailure);
    request.send();
  };

  const replace = (selector, page) => {
    const fresh = page.querySelector(selector);
    if (fresh) document.querySelector(selector)?.replaceWith(document.adoptNode(fresh));
  };

  const show = (page) => {
    const unfolded = document.querySelector('#narrow > details')?.open;
    document.title = page.title;
    document.body.className = page.body.className;
    replace('#main', page);
    replace('#search .kept', page);
    const narrow = document.querySelector('#narrow > details');
    if (unfolded && narrow) narrow.open = true;
    document.dispatchEvent(new Event('shown'));
  };

  return { get, show };
})();
