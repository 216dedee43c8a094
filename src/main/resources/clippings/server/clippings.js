// Conveniences only: every page works without this.
(() => {
  'use strict';

  const box = document.getElementById('q');

  // "/" goes to the search box, as long as nobody is typing.
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // Fields left empty stay out of the address.
  document.addEventListener('submit', (event) => {
    for (const field of event.target.elements) {
      if (field.name && field.value === '') field.disabled = true;
    }
  });

  // Back from another page, the fields are as they were before they were sent.
  window.addEventListener('pageshow', () => {
    for (const field of document.querySelectorAll('input:disabled')) field.disabled = false;
  });

  // How indexing goes on, while somebody looks: browsers allow few connections to one server.
  const status = document.getElementById('progress');
  const empty = document.querySelector('[data-empty]');
  let source = null;

  const show = (step) => {
    const words = { done: step.done, total: step.total, seconds: step.secondsLeft ?? '?' };
    status.textContent =
      step.done < step.total
        ? status.dataset.line.replace(/\{(\w+)\}/g, (_, word) => words[word].toLocaleString('en'))
        : '';
  };

  const listen = () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource(status.dataset.events);
      source.addEventListener('progress', (event) => show(JSON.parse(event.data)));
      source.addEventListener('changed', (event) => {
        if (empty && JSON.parse(event.data).articles > 0 && box.value === '') location.reload();
      });
    }
  };

  if (status && window.EventSource) {
    document.addEventListener('visibilitychange', listen);
    window.addEventListener('pagehide', () => source?.close());
    listen();
  }
})();
