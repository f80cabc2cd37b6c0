/**
 * The page's own script; without it everything can be read, only not filtered or copied. No text of a run is in it.
 */
export const script = `
const all = (selector, of = document) => [...of.querySelectorAll(selector)];
const form = document.querySelector('.filters');
const rows = all('.matrix tr[data-verdict]');
const names = ['part', 'keyword', 'verdict'];
function filter() {
  let shown = 0;
  for (const row of rows) {
    const fits = names.every((name) => form.elements[name].value === '' || form.elements[name].value === row.dataset[name]);
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const group of all('.matrix tbody')) group.hidden = all('tr[data-verdict]', group).every((row) => row.hidden);
  form.querySelector('output').textContent = shown + ' of ' + rows.length + ' requirements';
}
form.hidden = false;
form.addEventListener('change', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
filter();
for (const tile of all('.tiles a')) {
  tile.addEventListener('click', () => {
    form.reset();
    form.elements.verdict.value = tile.dataset.verdict;
    filter();
  });
}
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden || target.closest('tbody[hidden]')) {
    form.reset();
    filter();
  }
  target.scrollIntoView();
}
addEventListener('hashchange', reveal);
for (const button of all('.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const code = button.parentElement.querySelector('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
}
let closed = [];
addEventListener('beforeprint', () => {
  closed = all('details:not([open])');
  for (const one of closed) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of closed) one.open = false;
});
`;
