// Completions below the search box, as a combobox with a list (WAI-ARIA 1.2).
if (document.querySelector('.box[data-suggest]')) {
  const MOST = 8;
  const PAUSE = 100; // milliseconds after a key: its results come first
  const box = document.getElementById('q');
  const place = box.closest('.box');
  const list = document.createElement('ul');
  let asking = null;
  let timer = 0;

  const options = () => [...list.children];
  const active = () => options().find((option) => option.ariaSelected === 'true');

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const activate = (option) => {
    for (const each of options()) each.ariaSelected = String(each === option);
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const choose = (option) => {
    box.value = option.dataset.text;
    close();
    box.form.requestSubmit();
  };

  const option = ({ text, articles }, index) => {
    const item = document.createElement('li');
    const words = document.createElement('bdi');
    const count = document.createElement('span');
    words.textContent = text;
    count.textContent = articles?.toLocaleString('en') ?? '';
    count.className = 'count';
    item.id = `completion-${index}`;
    item.role = 'option';
    item.ariaSelected = 'false';
    item.dataset.text = text;
    item.append(words, ' ', count);
    return item;
  };

  const open = (completions) => {
    const typed = box.value.trim().toLowerCase();
    const useful = completions.filter(({ text }) => text.toLowerCase() !== typed);
    if (useful.length === 0 || document.activeElement !== box) return close();
    list.replaceChildren(...useful.slice(0, MOST).map(option));
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  };

  const ask = async () => {
    asking?.abort();
    if (box.value.trim() === '') return close();
    asking = new AbortController();
    const { signal } = asking;
    const typed = box.value;
    try {
      const address = `${place.dataset.suggest}?${new URLSearchParams({ q: typed })}`;
      const answer = await fetch(address, { signal });
      if (!answer.ok) return close();
      const { completions } = await answer.json();
      if (box.value === typed && !signal.aborted) open(completions);
    } catch {
      // Given up for the next key, or nobody there: whoever types goes on typing.
    }
  };

  const step = (by) => {
    const all = options();
    const from = all.indexOf(active());
    // Before the first and behind the last is what was typed.
    const to = (from + 1 + by + all.length + 1) % (all.length + 1);
    activate(to === 0 ? null : all[to - 1]);
  };

  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const chosen = active();
    if (event.key === 'ArrowDown' && list.hidden) ask();
    else if (list.hidden) return;
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  });

  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const chosen = event.target.closest('[role=option]');
    if (chosen) choose(chosen);
  });

  box.addEventListener('input', (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  box.addEventListener('blur', close);
  box.form.addEventListener('submit', close);

  list.id = 'completions';
  list.role = 'listbox';
  list.ariaLabel = place.dataset.label;
  list.hidden = true;
  place.append(list);
  box.role = 'combobox';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
}
