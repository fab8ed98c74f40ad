/** What people wrote down from memory on the day after; few clock times, and said so. */
export const memoryText = `What we remember, written down together on 22 January before we looked at any log

The day before (Wednesday), at the coffee machine: the order team lead said that the queue's name stands "in a few configs". Nobody made anything of it.
Renames like this one: about twenty since spring, none of them made any trouble.
There is a test environment, but it has no queue; the services there write to a file instead.
Each client waits almost two minutes after a lost connection before it connects anew.
The resolvers forget an old name after five minutes at most, so somewhere between 14:00 and 14:06.
Between 14:45 and 15:00 the broker was restarted twice. The console took the command and then nothing.
A banner for customers went up between 15:00 and 15:30; nobody wrote down when.
Around 16:10, give or take twenty minutes: first try of the new broker, users and rights were missing.
The old machine's disk was thrown away with the VM. What was in the queue is gone; the shop still had those orders as drafts.
The end of the outage was when orders came in again, not when the machine was up.
`;
