import { useEffect, useState } from 'react';

/** What stands behind the `#`, which no server is sent; it is taken out of the address and of the browser's history. */
export function useTokenInAddress(): string {
  const [token, setToken] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const take = () => {
      const found = location.hash.slice(1);
      if (found === '') return;
      setToken(found);
      history.replaceState(history.state, '', location.pathname);
    };
    take();
    // Whoever is on the page already and follows the link does not load it anew.
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return token;
}
