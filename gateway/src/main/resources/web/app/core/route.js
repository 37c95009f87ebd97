/** Where the user is: `#/connections/1?x=y` is `{path: ['connections', '1'], query}`. */
export function route() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query ?? '') };
}

export function go(hash) {
  location.hash = hash;
}
