CREATE TABLE `authority_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL
);
