// Runs before the first paint so that the page never flashes in the wrong theme.
(function () {
  var theme = null;
  try {
    theme = localStorage.getItem('daybook.theme');
  } catch (blocked) {
    // Storage may be forbidden; the system's theme then stands.
    void blocked;
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
