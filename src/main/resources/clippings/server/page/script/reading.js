// Reading: from match to match, to the results beside this one, and quotes with their source.
{
  const SHOWN = 5000; // milliseconds
  let hiding = 0;

  const article = () => document.querySelector('.reading main > article');
  const filled = (pattern, words) => pattern.replace(/\{(\w+)\}/g, (_, word) => words[word] ?? '');
  const paragraphOf = (node) => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest('.paragraph');
  const numberOf = (paragraph) => paragraph.id.slice(1);

  const say = (...parts) => {
    const place = document.getElementById('copied');
    place.replaceChildren(...parts);
    clearTimeout(hiding);
    hiding = setTimeout(() => place.replaceChildren(), SHOWN);
  };

  // The next match behind the one that was shown last; at first, from where the reader is.
  const step = (by) => {
    const marks = [...article().querySelectorAll('.text mark')];
    if (marks.length === 0) return;
    const last = marks.findIndex((mark) => mark.classList.contains('current'));
    const below = marks.findIndex((mark) => mark.getBoundingClientRect().top >= 0);
    const first = by > 0 ? below : (below < 0 ? marks.length : below) - 1;
    const at = Math.min(Math.max(last < 0 ? first : last + by, 0), marks.length - 1);
    marks[last]?.classList.remove('current');
    const mark = marks[at];
    mark.classList.add('current');
    mark.closest('details')?.setAttribute('open', '');
    mark.scrollIntoView({ block: 'center' });
    const words = { at: at + 1, all: marks.length, number: numberOf(paragraphOf(mark)) };
    say(filled(article().dataset.match, words));
  };

  const selected = () => {
    const selection = getSelection();
    const paragraph = selection.isCollapsed ? null : paragraphOf(selection.anchorNode);
    return paragraph && article().contains(paragraph) ? paragraph : null;
  };

  const evidence = (paragraph) => {
    const quote = selected() === paragraph ? getSelection().toString() : paragraph.querySelector('p, h2').textContent;
    const original = paragraph.querySelector('.original')?.href;
    const { pattern, source } = article().dataset;
    const here = `${location.origin}${location.pathname}#${paragraph.id}`;
    return filled(pattern, { quote: quote.trim(), source, number: numberOf(paragraph), link: original ?? here });
  };

  const fail = (paragraph) => {
    const page = document.createElement('a');
    page.href = paragraph.querySelector('.copy').href;
    page.textContent = paragraph.querySelector('.copy').textContent;
    say(article().dataset.failed, ' ', page);
  };

  // Browsers lend the clipboard only to pages of this machine and to those that come by https.
  const copy = async (paragraph) => {
    try {
      await navigator.clipboard.writeText(evidence(paragraph));
      say(article().dataset.copied);
    } catch {
      fail(paragraph);
    }
  };

  const read = () => {
    const paragraphs = [...article().querySelectorAll('.paragraph')].filter((each) => each.querySelector('.copy'));
    const visible = paragraphs.find((each) => each.getBoundingClientRect().bottom > 0);
    const focused = document.activeElement.closest('.paragraph');
    const current = article().querySelector('mark.current')?.closest('.paragraph');
    return [selected(), focused, current, article().querySelector('.paragraph:target'), visible].find((each) => paragraphs.includes(each));
  };

  if (article()) {
    shortcuts.add({
      n: () => step(1),
      p: () => step(-1),
      c: () => {
        const paragraph = read();
        if (paragraph) copy(paragraph);
      },
      j: () => document.querySelector('.back a[rel=next]')?.click(),
      k: () => document.querySelector('.back a[rel=prev]')?.click(),
    });
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('.paragraph .copy');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    copy(link.closest('.paragraph'));
  });
}
