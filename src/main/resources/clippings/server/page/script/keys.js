// Single keys, as long as nobody is typing. They can be turned off: who speaks to the computer
// would otherwise set them off by accident (WCAG 2.1.4).
const shortcuts = (() => {
  const box = document.getElementById('q');
  const dialog = document.getElementById('shortcuts');
  const button = document.getElementById('show-shortcuts');
  const choice = document.getElementById('shortcuts-on');
  const STORED = 'clippings.shortcuts';

  const stored = () => {
    try {
      return localStorage.getItem(STORED) !== 'off';
    } catch {
      return true; // some browsers keep nothing
    }
  };

  const store = (on) => {
    try {
      localStorage.setItem(STORED, on ? 'on' : 'off');
    } catch {
      // For this page then.
    }
  };

  const typing = (target) =>
    target.closest?.('input, textarea, select, [contenteditable], dialog') != null;

  // From one hit to the next, and from the last to the next page.
  const step = (by) => {
    const stops = [...document.querySelectorAll('.hit h2 a, .pager a[rel=next]')];
    const hit = document.activeElement.closest('.hit')?.querySelector('h2 a');
    const at = stops.indexOf(hit ?? document.activeElement);
    const next = stops[at + by] ?? (at < 0 ? stops[0] : null);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };

  const list = () => {
    dialog.showModal();
    dialog.querySelector('button').focus();
  };

  const keys = {
    '/': () => {
      box.focus();
      box.select();
    },
    j: () => step(1),
    k: () => step(-1),
    '?': list,
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.defaultPrevented || typing(event.target) || !choice.checked) return;
    const key = Object.hasOwn(keys, event.key) && keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  });

  choice.checked = stored();
  choice.addEventListener('change', () => store(choice.checked));
  button.addEventListener('click', list);
  button.hidden = false;

  // Keys of one kind of page, also in the place of those that all pages have.
  const add = (more) => Object.assign(keys, more);

  return { add };
})();
