/** How the forms on an inquiry's page say which inquiry they are about. */
export const aboutInquiry = { idField: "inquiryId", path: "/inquiries" } as const;
