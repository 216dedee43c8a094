// Adding articles: files that are dropped or chosen are sent one by one, and the server's own answer
// to each becomes its row.
{
  const form = () => document.getElementById('add');
  const waiting = [];
  let sending = false;

  const refresh = () => {
    if (!form()) return;
    pages.get(location.href, (page) => {
      for (const id of ['holdings', 'shares', 'files-read']) {
        const fresh = page.getElementById(id);
        if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
      }
    }, () => {});
  };

  const row = (name, text) => {
    const item = document.createElement('li');
    const shown = document.createElement('bdi');
    shown.className = 'name';
    shown.textContent = name;
    item.append(shown, ' ', text);
    return item;
  };

  const send = (file, onEnd) => {
    const request = new XMLHttpRequest();
    const content = new FormData();
    content.append('file', file);
    const item = row(file.name, form().dataset.sending);
    document.getElementById('added').append(item);
    request.open('POST', form().action);
    request.responseType = 'document';
    request.setRequestHeader('Accept', 'text/html');
    request.addEventListener('load', () => {
      const answer = request.response?.querySelector('#added li');
      const problem = request.response?.querySelector('main')?.textContent.trim();
      item.replaceWith(answer ? document.adoptNode(answer) : row(file.name, problem ?? form().dataset.failed));
      onEnd();
    });
    request.addEventListener('error', () => {
      item.replaceWith(row(file.name, form().dataset.failed));
      onEnd();
    });
    request.send(content);
  };

  const next = () => {
    const file = waiting.shift();
    sending = file !== undefined && form() !== null;
    if (sending) send(file, next);
    else refresh();
  };

  const add = (files) => {
    waiting.push(...files);
    if (!sending) next();
  };

  const carriesFiles = (event) => form() && event.dataTransfer?.types.includes('Files');

  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form().classList.add('over');
  });

  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) form()?.classList.remove('over');
  });

  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form().classList.remove('over');
    add(event.dataTransfer.files);
  });

  document.addEventListener('submit', (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    const chosen = document.getElementById('new-files');
    add(chosen.files);
    chosen.value = '';
  });

  document.addEventListener('indexed', refresh);
}
