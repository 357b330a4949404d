CREATE TABLE `disclosure` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`reason` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL
);
