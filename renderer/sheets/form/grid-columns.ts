/** Columns of the grid on which the cells of every row stand, but for what stands at the left of all. */
export const GRID_COLUMNS = 24
