export function findBrowser(): Promise<string>;
export function browserArgs(): string[];
