// Packages that ship no types and serve only as independent checks.
declare module "ml-regression";
declare module "jstat";
