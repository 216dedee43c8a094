{
  // Fields left empty stay out of the address.
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    for (const field of event.target.elements) {
      if (field.name && field.value === '') field.disabled = true;
    }
  });

  // Back from another page, the fields are as they were before they were sent.
  window.addEventListener('pageshow', () => {
    for (const field of document.querySelectorAll('input:disabled')) field.disabled = false;
  });

  // "7 more paragraphs" opens them in place; as a link it would do so on a page of its own.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.more a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const id = link.closest('li').id;
    event.preventDefault();
    const leave = () => location.assign(link.href);
    pages.get(link.href, (page) => {
      const opened = page.getElementById(id);
      if (!opened) return leave();
      document.getElementById(id).replaceWith(document.adoptNode(opened));
      history.replaceState(null, '', link.href);
      document.querySelector(`#${id} .more a`)?.focus({ preventScroll: true });
    }, leave);
  });

  // A list of values is filtered while letters are typed.
  document.addEventListener('input', (event) => {
    if (event.target.id !== 'containing' || !document.querySelector('.all-values')) return;
    const letters = event.target.value.trim().toLowerCase();
    for (const value of document.querySelectorAll('.all-values .values li')) {
      value.hidden = !value.querySelector('bdi').textContent.toLowerCase().includes(letters);
    }
  });
}
