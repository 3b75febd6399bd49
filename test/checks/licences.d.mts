export function isAllowed(expression: string): boolean;
export function licenceProblems(lock: { packages: Record<string, { version?: string; license?: string }> }): string[];
