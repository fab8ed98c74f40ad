/** The log of the queue server; its clock runs 43 s fast and its lines bear no year. */
export const logText = `Jan 21 12:30:01 mq01 CRON[2115]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 12:32:27 mq01 rabbit: queue feeds.partner depth 19, 4 consumers
Jan 21 12:34:33 mq01 systemd: Started Daily log rotation check.
Jan 21 12:34:52 mq01 rabbit: queue invoices.out depth 6, 4 consumers
Jan 21 12:35:42 mq01 rabbit: accepting connection from shop-publisher-1 (10.2.0.12) for rabbit@mq01
Jan 21 12:38:20 mq01 rabbit: accepting connection from shop-publisher-1 (10.2.0.12) for rabbit@mq01
Jan 21 12:38:40 mq01 rabbit: queue orders.packed depth 3, 6 consumers
Jan 21 12:38:41 mq01 rabbit: heartbeat from order-consumer-2 ok
Jan 21 12:40:01 mq01 CRON[2118]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 12:40:10 mq01 rabbit: heartbeat from order-consumer-1 ok
Jan 21 12:41:26 mq01 rabbit: queue invoices.out depth 11, 8 consumers
Jan 21 12:43:28 mq01 systemd: Started Daily log rotation check.
Jan 21 12:48:37 mq01 ntpd[811]: no server suitable for synchronization found
Jan 21 12:50:01 mq01 CRON[2119]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 12:50:24 mq01 rabbit: heartbeat from invoice-writer ok
Jan 21 12:51:24 mq01 rabbit: queue feeds.partner depth 19, 8 consumers
Jan 21 12:53:15 mq01 rabbit: queue feeds.partner depth 5, 11 consumers
Jan 21 12:53:47 mq01 rabbit: heartbeat from order-consumer-3 ok
Jan 21 12:55:16 mq01 rabbit: heartbeat from shop-publisher-2 ok
Jan 21 12:57:13 mq01 ntpd[811]: no server suitable for synchronization found
Jan 21 12:57:37 mq01 systemd: Started Daily log rotation check.
Jan 21 12:58:41 mq01 rabbit: queue orders.paid depth 18, 11 consumers
Jan 21 12:59:02 mq01 rabbit: accepting connection from order-consumer-1 (10.2.0.29) for rabbit@mq01
Jan 21 13:00:01 mq01 CRON[2122]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 13:01:52 mq01 rabbit: accepting connection from order-consumer-3 (10.2.0.31) for rabbit@mq01
Jan 21 13:02:53 mq01 rabbit: heartbeat from order-consumer-3 ok
Jan 21 13:03:25 mq01 rabbit: heartbeat from invoice-writer ok
Jan 21 13:04:58 mq01 rabbit: heartbeat from shop-publisher-2 ok
Jan 21 13:05:39 mq01 rabbit: queue orders.packed depth 2, 4 consumers
Jan 21 13:06:44 mq01 rabbit: queue feeds.partner depth 5, 10 consumers
Jan 21 13:10:01 mq01 CRON[2124]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 13:11:00 mq01 systemd: Reloaded Time zone data.
Jan 21 13:11:06 mq01 rabbit: queue orders.new depth 14, 10 consumers
Jan 21 13:11:15 mq01 rabbit: queue orders.paid depth 7, 7 consumers
Jan 21 13:11:23 mq01 ntpd[811]: no server suitable for synchronization found
Jan 21 13:13:13 mq01 rabbit: queue invoices.out depth 1, 10 consumers
Jan 21 13:13:35 mq01 rabbit: queue feeds.partner depth 9, 7 consumers
Jan 21 13:14:11 mq01 rabbit: queue feeds.partner depth 1, 11 consumers
Jan 21 13:18:09 mq01 rabbit: queue orders.packed depth 19, 10 consumers
Jan 21 13:18:11 mq01 rabbit: accepting connection from shop-publisher-1 (10.2.0.12) for rabbit@mq01
Jan 21 13:19:00 mq01 rabbit: queue orders.paid depth 12, 6 consumers
Jan 21 13:19:46 mq01 rabbit: queue orders.new depth 13, 7 consumers
Jan 21 13:20:01 mq01 CRON[2125]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 13:21:21 mq01 rabbit: accepting connection from order-consumer-3 (10.2.0.31) for rabbit@mq01
Jan 21 13:21:39 mq01 ntpd[811]: no server suitable for synchronization found
Jan 21 13:22:00 mq01 rabbit: heartbeat from order-consumer-1 ok
Jan 21 13:23:34 mq01 rabbit: queue orders.new depth 16, 4 consumers
Jan 21 13:28:25 mq01 rabbit: accepting connection from shop-publisher-2 (10.2.0.13) for rabbit@mq01
Jan 21 13:30:01 mq01 CRON[2130]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 13:31:37 mq01 rabbit: accepting connection from shop-publisher-1 (10.2.0.12) for rabbit@mq01
Jan 21 13:32:05 mq01 systemd: Reloaded Time zone data.
Jan 21 13:36:30 mq01 rabbit: accepting connection from shop-publisher-1 (10.2.0.12) for rabbit@mq01
Jan 21 13:36:54 mq01 rabbit: heartbeat from shop-publisher-2 ok
Jan 21 13:37:58 mq01 systemd: Started Session 41 of user backup.
Jan 21 13:40:01 mq01 CRON[2135]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 13:42:12 mq01 rabbit: queue orders.packed depth 8, 6 consumers
Jan 21 13:42:36 mq01 rabbit: accepting connection from feed-writer (10.2.0.44) for rabbit@mq01
Jan 21 13:44:54 mq01 rabbit: accepting connection from shop-publisher-2 (10.2.0.13) for rabbit@mq01
Jan 21 13:46:57 mq01 rabbit: accepting connection from invoice-writer (10.2.0.47) for rabbit@mq01
Jan 21 13:47:35 mq01 rabbit: queue orders.paid depth 7, 7 consumers
Jan 21 13:47:49 mq01 rabbit: queue invoices.out depth 1, 8 consumers
Jan 21 13:49:52 mq01 ntpd[811]: no server suitable for synchronization found
Jan 21 13:49:57 mq01 rabbit: queue orders.paid depth 8, 6 consumers
Jan 21 13:50:01 mq01 CRON[2136]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 13:50:20 mq01 rabbit: accepting connection from shop-publisher-1 (10.2.0.12) for rabbit@mq01
Jan 21 13:53:18 mq01 rabbit: queue invoices.out depth 18, 11 consumers
Jan 21 13:54:48 mq01 rabbit: accepting connection from order-consumer-3 (10.2.0.31) for rabbit@mq01
Jan 21 13:55:40 mq01 rabbit: accepting connection from order-consumer-1 (10.2.0.29) for rabbit@mq01
Jan 21 13:56:06 mq01 rabbit: queue orders.paid depth 5, 8 consumers
Jan 21 13:56:24 mq01 rabbit: queue orders.new depth 5, 7 consumers
Jan 21 13:58:55 mq01 sshd[2203]: Accepted publickey for root from 10.2.0.5 port 51022
Jan 21 13:59:10 mq01 sshd[2203]: session opened for user root
Jan 21 14:00:12 mq01 systemd: Set hostname to <prod-queue-1>.
Jan 21 14:00:43 prod-queue-1 kernel: hostname changed from mq01 to prod-queue-1
Jan 21 14:00:44 prod-queue-1 nsupdate[2209]: delete mq01.northgate.example A
Jan 21 14:00:44 prod-queue-1 nsupdate[2209]: add prod-queue-1.northgate.example 300 A 10.2.0.21
Jan 21 14:01:01 prod-queue-1 CRON[2211]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 14:01:02 prod-queue-1 host-check: prod-queue-1 answers, disk 41 %, load 0.32: ok
Jan 21 14:03:58 prod-queue-1 apt: fetched 14 packages, 38.2 MB
Jan 21 14:04:40 prod-queue-1 apt: upgrade erlang-base 18.1 -> 18.2, rabbit-server 3.5.6 -> 3.6.0
Jan 21 14:05:21 prod-queue-1 apt: restarting services: rabbit-server
Jan 21 14:05:22 prod-queue-1 rabbit: stopping node rabbit@mq01, closing 37 connections
Jan 21 14:05:33 prod-queue-1 rabbit: starting node rabbit@prod-queue-1
Jan 21 14:05:41 prod-queue-1 rabbit: database directory rabbit@prod-queue-1 does not exist, creating it
Jan 21 14:05:45 prod-queue-1 rabbit: node rabbit@prod-queue-1 ready, 0 queues, 0 messages
Jan 21 14:05:52 prod-queue-1 apt: 14 packages upgraded, 0 errors
Jan 21 14:06:01 prod-queue-1 host-check: prod-queue-1 answers, disk 42 %, load 0.61: ok
Jan 21 14:07:14 prod-queue-1 rabbit: node rabbit@mq01 is not known here, refused order-consumer-3 (10.2.0.31)
Jan 21 14:07:15 prod-queue-1 rabbit: mnesia tables of rabbit@mq01 left untouched, 1912 messages on disk
Jan 21 14:07:52 prod-queue-1 rabbit: connection attempts 638 in 60 s
Jan 21 14:08:16 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:08:24 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:08:25 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:08:44 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:09:02 prod-queue-1 rabbit: connection attempts 412 in 60 s, 37 clients, all for rabbit@mq01
Jan 21 14:09:09 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:09:21 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:09:45 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:10:01 prod-queue-1 CRON[2230]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 14:10:02 prod-queue-1 host-check: prod-queue-1 answers, disk 42 %, load 3.97: ok
Jan 21 14:10:37 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:10:48 prod-queue-1 rabbit: refused shop-publisher-1 (10.2.0.12), asked for rabbit@mq01
Jan 21 14:10:53 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:11:48 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:12:04 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:12:15 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:12:38 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:12:39 prod-queue-1 rabbit: connection attempts 611 in 60 s
Jan 21 14:12:55 prod-queue-1 rabbit: memory high watermark reached, 2.9 GB of 3.0 GB in connection buffers
Jan 21 14:13:12 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:13:20 prod-queue-1 rabbit: publishers blocked until memory is free
Jan 21 14:13:38 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:15:31 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:16:17 prod-queue-1 rabbit: refused shop-publisher-1 (10.2.0.12), asked for rabbit@mq01
Jan 21 14:16:39 prod-queue-1 rabbit: closing idle socket of order-consumer-3 (10.2.0.31)
Jan 21 14:16:45 prod-queue-1 rabbit: connection attempts 431 in 60 s
Jan 21 14:18:05 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:18:06 prod-queue-1 rabbit: connection attempts 425 in 60 s
Jan 21 14:18:50 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:20:01 prod-queue-1 CRON[2302]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 14:20:02 prod-queue-1 host-check: prod-queue-1 answers, disk 42 %, load 9.14: ok
Jan 21 14:20:46 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:20:50 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:21:06 prod-queue-1 rabbit: refused shop-publisher-1 (10.2.0.12), asked for rabbit@mq01
Jan 21 14:21:40 prod-queue-1 rabbit: connection attempts 652 in 60 s
Jan 21 14:21:46 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:22:03 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:22:49 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:23:05 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:23:20 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:23:43 prod-queue-1 rabbit: closing idle socket of shop-publisher-1 (10.2.0.12)
Jan 21 14:24:10 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:24:51 prod-queue-1 rabbit: connection attempts 633 in 60 s
Jan 21 14:24:57 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:25:58 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:26:26 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:28:06 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:28:44 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:29:17 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:29:27 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:30:01 prod-queue-1 CRON[2377]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 14:30:03 prod-queue-1 host-check: prod-queue-1 answers, disk 42 %, load 11.80: ok
Jan 21 14:30:39 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:30:55 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:31:05 prod-queue-1 rabbit: connection attempts 519 in 60 s
Jan 21 14:31:13 prod-queue-1 rabbit: refused shop-publisher-1 (10.2.0.12), asked for rabbit@mq01
Jan 21 14:31:26 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:31:42 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:32:09 prod-queue-1 rabbit: connection attempts 431 in 60 s
Jan 21 14:33:11 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:33:49 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:33:54 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:34:01 prod-queue-1 rabbit: connection attempts 397 in 60 s
Jan 21 14:35:26 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:35:44 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:37:54 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:38:07 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:38:45 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:39:13 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:39:20 prod-queue-1 sshd[2431]: Accepted publickey for root from 10.2.0.5 port 51307
Jan 21 14:39:31 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:40:01 prod-queue-1 CRON[2440]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 14:40:04 prod-queue-1 host-check: prod-queue-1 answers, disk 42 %, load 12.66: ok
Jan 21 14:40:32 prod-queue-1 rabbit: refused shop-publisher-1 (10.2.0.12), asked for rabbit@mq01
Jan 21 14:40:35 prod-queue-1 rabbit: connection attempts 531 in 60 s
Jan 21 14:41:13 prod-queue-1 rabbit: connection attempts 590 in 60 s
Jan 21 14:41:17 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:42:28 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:43:12 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:43:23 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:44:09 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:44:10 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:44:57 prod-queue-1 rabbit: connection attempts 583 in 60 s
Jan 21 14:46:19 prod-queue-1 rabbit: connection attempts 397 in 60 s
Jan 21 14:46:35 prod-queue-1 rabbit: connection attempts 431 in 60 s
Jan 21 14:47:30 prod-queue-1 systemd: rabbit-server.service: stop requested, waiting
Jan 21 14:47:35 prod-queue-1 rabbit: connection attempts 591 in 60 s
Jan 21 14:47:39 prod-queue-1 rabbit: connection attempts 576 in 60 s
Jan 21 14:47:45 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:47:46 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:47:53 prod-queue-1 rabbit: refused order-consumer-1 (10.2.0.29), asked for rabbit@mq01
Jan 21 14:48:10 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:49:00 prod-queue-1 systemd: rabbit-server.service: stop timed out, process left running
Jan 21 14:49:05 prod-queue-1 rabbit: connection attempts 511 in 60 s
Jan 21 14:50:01 prod-queue-1 CRON[2502]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 14:50:06 prod-queue-1 host-check: prod-queue-1 answers, disk 43 %, load 13.02: ok
Jan 21 14:51:02 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:51:36 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:51:44 prod-queue-1 rabbit: connection attempts 517 in 60 s
Jan 21 14:51:48 prod-queue-1 rabbit: connection attempts 429 in 60 s
Jan 21 14:51:57 prod-queue-1 rabbit: refused order-consumer-2 (10.2.0.30), asked for rabbit@mq01
Jan 21 14:52:25 prod-queue-1 rabbit: closing idle socket of feed-writer (10.2.0.44)
Jan 21 14:52:31 prod-queue-1 rabbit: connection attempts 381 in 60 s
Jan 21 14:53:07 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:54:15 prod-queue-1 rabbit: connection attempts 545 in 60 s
Jan 21 14:54:17 prod-queue-1 rabbit: refused shop-publisher-2 (10.2.0.13), asked for rabbit@mq01
Jan 21 14:54:29 prod-queue-1 rabbit: closing idle socket of feed-writer (10.2.0.44)
Jan 21 14:55:04 prod-queue-1 rabbit: connection attempts 564 in 60 s
Jan 21 14:55:51 prod-queue-1 rabbit: refused feed-writer (10.2.0.44), asked for rabbit@mq01
Jan 21 14:55:56 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:56:20 prod-queue-1 rabbit: refused shop-publisher-1 (10.2.0.12), asked for rabbit@mq01
Jan 21 14:56:29 prod-queue-1 rabbit: closing idle socket of order-consumer-1 (10.2.0.29)
Jan 21 14:56:34 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:56:49 prod-queue-1 rabbit: refused invoice-writer (10.2.0.47), asked for rabbit@mq01
Jan 21 14:56:56 prod-queue-1 ntpd[811]: no server suitable for synchronization found
Jan 21 14:56:59 prod-queue-1 rabbit: refused order-consumer-3 (10.2.0.31), asked for rabbit@mq01
Jan 21 14:58:02 prod-queue-1 rabbit: node rabbit@mq01 is not known here, refused order-consumer-2 (10.2.0.30), repeated 214 times
Jan 21 14:59:40 prod-queue-1 rabbit: 0 connection attempts in 60 s
Jan 21 15:00:01 prod-queue-1 CRON[2561]: (root) CMD (/usr/local/bin/host-check --quiet)
Jan 21 15:00:05 prod-queue-1 host-check: prod-queue-1 answers, disk 43 %, load 12.90: ok
Jan 21 15:07:12 prod-queue-1 kernel: task rabbit blocked for more than 120 seconds
Jan 21 15:08:31 prod-queue-1 systemd-logind: power key pressed: no answer within 10 s
`;
