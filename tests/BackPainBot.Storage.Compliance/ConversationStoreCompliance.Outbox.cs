using BackPainBot.Conversations;
using Shouldly;

namespace BackPainBot.Storage.Compliance;

/// <summary>What is to be delivered stays until it is taken out, in order.</summary>
public abstract partial class ConversationStoreCompliance
{
    [Fact]
    public async Task An_empty_outbox_has_nothing_for_anybody()
    {
        await TurnAsync(Samples.Keys());

        (await Store.PendingConversationsAsync(CancellationToken.None)).ShouldBeEmpty();
        (await FirstPendingAsync("conversation")).ShouldBeNull();
        (await FirstPendingAsync("never heard of")).ShouldBeNull();
        (await Store.OutboxStatusAsync(CancellationToken.None)).ShouldBe(new OutboxStatus(0, null));
    }

    [Fact]
    public async Task An_item_says_what_to_deliver_where_and_since_when()
    {
        var keys = Samples.Keys();
        var commit = Samples.After(await LoadAsync(keys), keys);
        await CommitAsync(commit with { Replies = [Samples.Reply], DeliverTo = """{"to":"somewhere"}""" });

        var item = (await FirstPendingAsync("conversation")).ShouldNotBeNull();
        item.Conversation.ShouldBe(Samples.Conversation);
        item.Sequence.ShouldBe(1);
        item.DeliverTo.ShouldBe("""{"to":"somewhere"}""");
        item.Reply.ShouldBeStoredAs(Samples.Reply);
        item.QueuedAt.ShouldBe(Samples.Now, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Items_come_in_order_and_leave_one_by_one_after_reopening_too()
    {
        await TurnAsync(Samples.Keys(), replies: 2, deliverTo: "first");
        await TurnAsync(Samples.Keys(), replies: 1);
        await TurnAsync(Samples.Keys(), replies: 2, deliverTo: "third");

        var taken = new List<(long, string)>();
        while (await FirstPendingAsync("conversation") is { } item)
        {
            taken.Add((item.Sequence, item.DeliverTo));
            await Store.RemoveAsync(item.Conversation, item.Sequence, CancellationToken.None);
            await ReopenAsync();
        }

        taken.ShouldBe([(1, "first"), (2, "first"), (4, "third"), (5, "third")]);
    }

    [Fact]
    public async Task Every_conversation_has_its_own_items()
    {
        await TurnAsync(Samples.Keys(conversation: "one"), replies: 2, deliverTo: "one");
        await TurnAsync(Samples.Keys(conversation: "two"), replies: 1, deliverTo: "two");

        (await Store.PendingConversationsAsync(CancellationToken.None)).Select(c => c.Id).ShouldBe(["one", "two"], ignoreOrder: true);
        await Store.RemoveAsync(Samples.Conversation with { Id = "two" }, 1, CancellationToken.None);
        (await Store.PendingConversationsAsync(CancellationToken.None)).Select(c => c.Id).ShouldBe(["one"]);
        (await FirstPendingAsync("one")).ShouldNotBeNull().Sequence.ShouldBe(1);
        (await FirstPendingAsync("two")).ShouldBeNull();
    }

    [Fact]
    public async Task Taking_out_what_is_gone_does_nothing()
    {
        await TurnAsync(Samples.Keys(), replies: 2, deliverTo: "somewhere");
        await Store.RemoveAsync(Samples.Conversation, 1, CancellationToken.None);
        await Store.RemoveAsync(Samples.Conversation, 1, CancellationToken.None);
        await Store.RemoveAsync(Samples.Conversation with { Id = "never heard of" }, 1, CancellationToken.None);
        (await FirstPendingAsync("conversation")).ShouldNotBeNull().Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_put_off_stays_put_off_after_reopening_too()
    {
        await TurnAsync(Samples.Keys(), replies: 2, deliverTo: "somewhere");
        (await FirstPendingAsync("conversation")).ShouldNotBeNull().NotBefore.ShouldBeNull();

        await Store.PostponeAsync(Samples.Conversation, 1, Samples.Now.AddHours(1), CancellationToken.None);
        await Store.PostponeAsync(Samples.Conversation, 1, Samples.Now.AddHours(2), CancellationToken.None);
        await Store.PostponeAsync(Samples.Conversation, 7, Samples.Now.AddHours(3), CancellationToken.None);
        await ReopenAsync();

        var first = (await FirstPendingAsync("conversation")).ShouldNotBeNull();
        first.NotBefore.ShouldNotBeNull().ShouldBe(Samples.Now.AddHours(2), TimeSpan.FromMilliseconds(1));
        await Store.RemoveAsync(Samples.Conversation, 1, CancellationToken.None);
        (await FirstPendingAsync("conversation")).ShouldNotBeNull().NotBefore.ShouldBeNull();
    }

    [Fact]
    public async Task The_status_counts_all_items_and_names_the_oldest()
    {
        foreach (var (conversation, minutes) in new[] { ("one", 5), ("two", 0), ("three", 9) })
        {
            var keys = Samples.Keys(conversation: conversation);
            var commit = Samples.After(await LoadAsync(keys), keys, replies: 2);
            await CommitAsync(commit with { DeliverTo = "somewhere", At = Samples.Now.AddMinutes(minutes) });
        }

        var status = await Store.OutboxStatusAsync(CancellationToken.None);
        status.Count.ShouldBe(6);
        status.Oldest.ShouldNotBeNull().ShouldBe(Samples.Now, TimeSpan.FromMilliseconds(1));
    }

    private Task<OutboxItem?> FirstPendingAsync(string conversation) =>
        Store.FirstPendingAsync(Samples.Conversation with { Id = conversation }, CancellationToken.None);
}
