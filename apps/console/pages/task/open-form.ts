import { useNavigate, useSearch } from '@tanstack/react-router';

/** Which form is open stands in the address: whoever is led here from a list finds it open, and Back closes it. */
export function useOpenForm() {
  const { do: name } = useSearch({ from: '/as/$as/tasks/$task' });
  const navigate = useNavigate();
  return {
    name,
    open: (command: string) =>
      void navigate({ to: '.', search: (now) => ({ ...now, do: command }), resetScroll: false }),
    close: () => void navigate({ to: '.', search: ({ do: _, ...kept }) => kept, resetScroll: false, replace: true }),
  };
}
