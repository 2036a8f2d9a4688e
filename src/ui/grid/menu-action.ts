/** What a column's menu can do. */
export type MenuAction = 'up' | 'down' | 'none' | 'filter' | 'profile' | 'pin' | 'fit' | 'copy' | 'hide';
