/** What a picture uses without saying so: an icon, a line or a ground, and what it means. */
export interface Sign {
  says: string;
  shape:
    | { icon: string }
    | { line: string; dashes?: readonly number[]; wide?: number }
    | { ground: string; rim?: string };
}
