/** The mail that told the developers, as it was forwarded the day after: its own time of day is lost. */
export const mailText = `From: support-lead@northgate.example
To: review@northgate.example
Date: Fri, 22 Jan 2016 09:05:12 +0000
Subject: Fwd: New name for the queue server

Here is the mail that several of us mentioned. My mail program kept the day
and lost the time; it was there when I came back from lunch, about twenty
to two.

---------- Forwarded message ----------
From: platform-duty@northgate.example
To: developers@northgate.example
Date: Thursday, 21 January 2016
Subject: New name for the queue server

Hello all,

under the naming scheme agreed on Monday, mq01 becomes prod-queue-1 today.
The pending updates go in at the same time, so that the machine is touched
only once.

Nothing changes for you, only the name.

platform on duty
`;
