// Results while a search is being typed. The address follows: one entry of the history for each
// search, not for each letter.
{
  const BURST = 60; // milliseconds between keys that come faster than anybody reads
  const REST = 30;
  const QUIET = 800; // until a total is said aloud
  const PATIENCE = 600; // until "nothing": most words match nothing before they are whole

  const box = document.getElementById('q');
  const form = box.form;
  const heard = document.getElementById('heard');
  const onResults = () => location.pathname === form.getAttribute('action');
  let shown = location.pathname + location.search;
  let wanted = shown;
  let entered = false; // whether this search has its entry in the history
  let lastKey = 0;
  let timer = 0;
  let saying = 0;
  let showing = 0;

  const address = () => {
    const fields = [...new FormData(form)].filter(([, value]) => value !== '');
    const query = new URLSearchParams(fields).toString();
    return form.getAttribute('action') + (query && `?${query}`);
  };

  const outdated = () => document.getElementById('main').classList.contains('outdated');

  const say = () => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      heard.textContent = document.querySelector('#main h1')?.textContent ?? '';
    }, QUIET);
  };

  const arrive = (page, target) => {
    document.dispatchEvent(new Event('answered'));
    shown = target;
    clearTimeout(showing);
    pages.show(page);
    say();
  };

  // In the middle of a word the results before stay, greyed, rather than give way to advice.
  const arriveLater = (page, target) => {
    document.dispatchEvent(new Event('answered'));
    shown = target;
    clearTimeout(showing);
    document.getElementById('main').classList.add('outdated');
    showing = setTimeout(() => arrive(page, target), PATIENCE);
  };

  const fail = () => document.dispatchEvent(new Event('unanswered'));

  const search = (afterwards) => {
    clearTimeout(timer);
    const target = address();
    if (target === wanted && target === shown && !outdated()) return afterwards?.();
    wanted = target;
    pages.get(target, (page) => {
      const early = !afterwards && !page.querySelector('.hit');
      (early ? arriveLater : arrive)(page, target);
      if (entered) history.replaceState(null, '', target);
      else history.pushState(null, '', target);
      entered = true;
      afterwards?.();
    }, fail);
  };

  box.addEventListener('input', (event) => {
    if (event.isComposing || !onResults()) return;
    const burst = event.timeStamp - lastKey < BURST;
    lastKey = event.timeStamp;
    clearTimeout(timer);
    if (burst) timer = setTimeout(() => search(), REST);
    else search();
  });
  box.addEventListener('compositionend', () => {
    if (onResults()) search();
  });
  box.addEventListener('change', () => {
    entered = false;
  });

  // Enter ends the typing: the keys of the results work from here.
  form.addEventListener('submit', (event) => {
    if (!onResults()) return;
    event.preventDefault();
    search(() => {
      entered = false;
      document.querySelector('#main h1')?.focus();
    });
  });

  window.addEventListener('popstate', () => {
    const target = location.pathname + location.search;
    if (target === shown) return;
    wanted = target;
    entered = false;
    pages.get(target, (page) => {
      box.value = page.getElementById('q').value;
      arrive(page, target);
    }, () => location.reload());
  });
}
