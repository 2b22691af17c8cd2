const [major, minor] = process.versions.node.split('.').map(Number);

/** Ends in one line when this Node is older than the floor. */
export function checkNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Speciosa needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one and run the same command again.`,
  );
  process.exit(1);
}
