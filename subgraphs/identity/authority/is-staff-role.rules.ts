/** Whether the role is one of the platform's own staff: shorter sessions, mandatory second factor. */
export function isStaffRole(role: string): boolean {
  return role.startsWith('admin_') || role === 'super_admin';
}
