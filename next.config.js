/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "linkedom", "@observablehq/plot"],
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
};

export default nextConfig;
