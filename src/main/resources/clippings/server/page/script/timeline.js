// Ranges on the timeline, by dragging or by keys. Without this each bar is a link, and there is the
// table.
{
  const FAR = 4; // pixels: less is a click
  let drag = null; // { svg, bars, first, last, from: x where it began }
  let dragged = false;

  const barsOf = (svg) => [...svg.querySelectorAll('[data-from]')];

  const day = (date) =>
    new Date(`${date}T00:00Z`).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });

  const words = ({ dataset: { from, to } }) => (from === to ? day(from) : `${day(from)} – ${day(to)}`);

  // The bar at a place across the page: the last one that begins before it.
  const at = (svg, bars, x) => {
    const { left, width } = svg.getBoundingClientRect();
    const place = (100 * (x - left)) / width;
    const begins = (bar) => parseFloat(bar.querySelector('.reach').getAttribute('x'));
    const found = bars.findLastIndex((bar) => begins(bar) <= place);
    return Math.max(0, found);
  };

  const mark = (svg, bars, one, other) => {
    const [first, last] = one < other ? [one, other] : [other, one];
    svg.classList.toggle('choosing', first >= 0);
    bars.forEach((bar, index) => {
      const within = index >= first && index <= last;
      bar.classList.toggle('within', within);
      if (bar.role) bar.ariaSelected = String(within);
    });
  };

  const leave = (svg, bars, one, other) => {
    const [first, last] = one < other ? [one, other] : [other, one];
    const target = new URL(svg.dataset.all, location.href);
    target.searchParams.set('from', bars[first].dataset.from);
    target.searchParams.set('to', bars[last].dataset.to);
    location.assign(target);
  };

  document.addEventListener('pointerdown', (event) => {
    const svg = event.target.closest?.('.bars');
    dragged = false;
    if (!svg || event.button !== 0) return;
    const bars = barsOf(svg);
    const bar = at(svg, bars, event.clientX);
    drag = { svg, bars, first: bar, last: bar, x: event.clientX };
  });

  document.addEventListener('pointermove', (event) => {
    if (!drag || Math.abs(event.clientX - drag.x) < FAR) return;
    dragged = true;
    drag.last = at(drag.svg, drag.bars, event.clientX);
    mark(drag.svg, drag.bars, drag.first, drag.last);
  });

  document.addEventListener('pointerup', () => {
    if (drag && dragged) leave(drag.svg, drag.bars, drag.first, drag.last);
    drag = null;
  });

  document.addEventListener('pointercancel', () => {
    if (drag) mark(drag.svg, drag.bars, -1, -1);
    drag = null;
  });

  // The click that ends a drag is none, and bars are not dragged about as links are.
  document.addEventListener('click', (event) => {
    if (!dragged || !event.target.closest?.('.bars')) return;
    event.preventDefault();
    dragged = false;
  });
  document.addEventListener('dragstart', (event) => {
    if (event.target.closest?.('.bars')) event.preventDefault();
  });

  const steer = (svg) => {
    const bars = barsOf(svg);
    let cursor = -1;
    let anchor = -1;
    svg.removeAttribute('aria-hidden');
    svg.setAttribute('role', 'listbox');
    svg.setAttribute('aria-multiselectable', 'true');
    svg.setAttribute('aria-label', svg.dataset.label);
    svg.setAttribute('tabindex', '0');
    bars.forEach((bar, index) => {
      bar.id = `bar-${index}`;
      bar.setAttribute('role', 'option');
      bar.setAttribute('aria-selected', 'false');
      bar.setAttribute('aria-label', bar.querySelector('title')?.textContent ?? words(bar));
    });

    const move = (to, extend) => {
      cursor = Math.min(bars.length - 1, Math.max(0, to));
      if (!extend || anchor < 0) anchor = cursor;
      mark(svg, bars, anchor, cursor);
      svg.setAttribute('aria-activedescendant', bars[cursor].id);
    };

    svg.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { key, shiftKey } = event;
      if (key === 'ArrowRight') move(cursor + 1, shiftKey);
      else if (key === 'ArrowLeft') move(cursor < 0 ? bars.length - 1 : cursor - 1, shiftKey);
      else if (key === 'Home') move(0, shiftKey);
      else if (key === 'End') move(bars.length - 1, shiftKey);
      else if (key === 'Enter' && cursor >= 0) leave(svg, bars, anchor, cursor);
      else if (key === 'Escape') {
        cursor = anchor = -1;
        mark(svg, bars, -1, -1);
        svg.removeAttribute('aria-activedescendant');
      } else return;
      event.preventDefault();
    });
  };

  const start = () => document.querySelectorAll('.bars').forEach(steer);
  document.addEventListener('shown', start);
  start();
}
