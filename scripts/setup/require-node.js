// Imported before anything else, and written so that a much older Node can still read it.
const floor = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < floor[0] || (major === floor[0] && minor < floor[1])) {
  console.error(
    `Northbound needs Node ${floor.join(".")} or newer, and this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
