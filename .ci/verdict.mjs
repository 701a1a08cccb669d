/** Ends a check: prints its problems, one a line, or `fine` where there are none. */
export function verdict(problems, fine) {
  for (const problem of problems) console.log(problem);
  if (problems.length === 0) console.log(fine);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
