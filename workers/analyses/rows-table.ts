export * from '../table/rows-table';
