import { describe, expect, it } from "vitest";
import { isCurrent } from "./navigation";

const inquiries = { href: "/inquiries", label: "Inquiries" };

describe("the place that is marked as the one shown", () => {
  it("is the page itself or one below it", () => {
    expect(isCurrent(inquiries, "/inquiries")).toBe(true);
    expect(isCurrent(inquiries, "/inquiries/42/edit")).toBe(true);
  });

  it("is not a neighbour whose name begins alike", () => {
    expect(isCurrent(inquiries, "/inquiries-archive")).toBe(false);
    expect(isCurrent(inquiries, "/")).toBe(false);
  });

  it("is what the page says, where it says so", () => {
    expect(isCurrent({ ...inquiries, current: true }, "/reports")).toBe(true);
    expect(isCurrent({ ...inquiries, current: false }, "/inquiries")).toBe(false);
  });
});
