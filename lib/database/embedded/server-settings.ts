/** The firm's records: every acknowledged write survives a power cut, and no personal data reach the log. */
export const durableSettings: Record<string, string> = {
  ...commonSettings(),
  shared_buffers: "128MB",
  max_wal_size: "1GB",
};

/** A database for one run of the tests: nothing in it needs to survive. */
export const throwawaySettings: Record<string, string> = {
  ...commonSettings(),
  shared_buffers: "64MB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "256MB",
};

// Statements and their details quote what people typed; the application reports its own errors.
function commonSettings(): Record<string, string> {
  return {
    TimeZone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
  };
}
