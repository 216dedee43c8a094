// How indexing goes on, that the archive changed, and whether the server is there, while somebody
// looks: browsers allow few connections to one server.
{
  const SETTLED = 1000; // milliseconds: who only passes through a page does not listen
  const PATIENCE = 5000; // milliseconds: a lost connection is tried again after three seconds
  const box = document.getElementById('q');
  const status = document.getElementById('status');
  let source = null;
  let generation = null;
  let step = null;
  let changed = false;
  let gone = false;
  let losing = 0;

  const indexing = () => {
    const words = { done: step.done, total: step.total, seconds: step.secondsLeft ?? '?' };
    return status.dataset.indexing.replace(/\{(\w+)\}/g, (_, word) => words[word].toLocaleString('en'));
  };

  const again = () => {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = status.dataset.again;
    return [status.dataset.changed, ' ', link];
  };

  const tell = () => {
    status.classList.toggle('gone', gone);
    if (gone) status.replaceChildren(status.dataset.gone);
    else if (step) status.replaceChildren(indexing());
    else if (changed && document.body.classList.contains('results')) status.replaceChildren(...again());
    else status.replaceChildren();
  };

  const lose = () => {
    gone = true;
    tell();
  };

  const find = () => {
    clearTimeout(losing);
    losing = 0;
    gone = false;
    tell();
  };

  const progress = (event) => {
    const next = JSON.parse(event.data);
    step = next.done < next.total ? next : null;
    tell();
  };

  const change = (event) => {
    const next = JSON.parse(event.data);
    const empty = document.querySelector('[data-empty]');
    if (empty && next.articles > 0 && box.value === box.defaultValue) location.reload();
    if (generation !== null && next.generation !== generation) {
      changed = true;
      document.dispatchEvent(new Event('indexed'));
    }
    generation = next.generation;
    tell();
  };

  const stop = () => {
    source?.close();
    source = null;
    clearTimeout(losing);
    losing = 0;
  };

  const listen = () => {
    if (document.hidden) return stop();
    if (source) return;
    source = new EventSource(status.dataset.events);
    source.addEventListener('open', find);
    source.addEventListener('error', () => {
      const refused = source?.readyState === EventSource.CLOSED; // it is there, but has enough listeners
      if (!refused) losing ||= setTimeout(lose, PATIENCE);
    });
    source.addEventListener('progress', progress);
    source.addEventListener('changed', change);
  };

  document.addEventListener('answered', find);
  document.addEventListener('unanswered', lose);
  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pagehide', stop);
  setTimeout(listen, SETTLED);
}
