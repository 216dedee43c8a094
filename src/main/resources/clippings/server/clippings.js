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
})();
