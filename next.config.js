/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // `npm test` checks the types, of tests and scripts too; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "@node-rs/argon2", "nodemailer", "pg"],
  // A refused right answers 403 with its own page (`forbidden.tsx`).
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "4mb" } },
};

export default nextConfig;
