/** The export of the operations channel of that day: minutes only, local time, roles as handles. */
export const chatText = `Channel #operations, exported 22 January 2016, times as shown in London
[2016-01-21 10:15] platform-duty: naming scheme: doing the queue server today after lunch, then we are through with the back row
[2016-01-21 10:17] orders-2: ok
[2016-01-21 13:47] orders-1: saw the mail about the new name, fine with me, none of us logs in there
[2016-01-21 13:55] platform-duty: no alarms open, quiet hour for the boxes, going ahead
[2016-01-21 14:01] platform-duty: mq01 is prod-queue-1 from now on, pending updates are running too
[2016-01-21 14:05] platform-duty: host check is green under the new name, all done here
[2016-01-21 14:19] orders-2: is the wifi slow or is it the shop? my test page hangs
[2016-01-21 14:27] support-lead: customer on the phone: "your shop says try again since twenty minutes". anything known?
[2016-01-21 14:29] support-lead: second one now, same words
[2016-01-21 14:31] orders-1: taking it
[2016-01-21 14:33] orders-1: catalogue is fine, order page hangs and then says try again later. looks like payment
[2016-01-21 14:36] orders-1: payment provider says all green, a test payment goes through. not payment
[2016-01-21 14:38] platform-duty: queue box is up, host check green since 14:00
[2016-01-21 14:40] orders-2: last row in the order table is 14:13, nothing after that
[2016-01-21 14:41] orders-1: order service: 200 of 200 threads busy since 14:12, every one waits for mq01
[2016-01-21 14:42] orders-1: our log is written every few minutes, it has the retries from about 14:11. one loop without any pause
[2016-01-21 14:43] orders-2: mq01 is the old name! it was renamed at two
[2016-01-21 14:44] platform-duty: then I put the name back or restart the broker, which is quicker?
[2016-01-21 14:45] platform-lead: restart, the broker keeps the name it starts with
[2016-01-21 14:52] orders-1: restarted the order service, all threads gone again after two minutes
[2016-01-21 14:58] orders-1: stopped all consumers by hand so that the box can breathe
[2016-01-21 15:02] platform-lead: on the call now, bridge is open, join there
[2016-01-21 15:05] platform-lead: decision on the call: this machine does not come back, we kill it and build a new one
[2016-01-21 15:08] platform-duty: VM killed. building a new one now, there is no written set-up, so from memory
[2016-01-21 15:17] platform-duty: found last year's VM image on a disk on my desk, takes the broker config from there
[2016-01-21 16:38] platform-duty: new machine is up, name is prod-queue-1 with mq01 as alias. one consumer please
[2016-01-21 16:41] orders-1: one consumer connected under mq01, reads and writes
[2016-01-21 16:52] orders-1: all consumers on, orders come in
[2016-01-21 17:05] orders-2: backlog in the shop is through
[2016-01-21 17:20] support-lead: orders look normal for a while now, banner is off. closing this
[2016-01-21 17:40] support-lead: called back everyone who left a number, 96 ordered again today
[2016-01-22 08:35] orders-2: two partners write that yesterday's feed came only this morning
`;
