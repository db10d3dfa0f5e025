// The page's own word on what was chosen, kept by the server's log: only what differs from the last word is told.
{
  let last = '';
  window.told = (choice) => {
    if (choice !== last) note(choice, 'consent');
    last = choice;
  };
}
