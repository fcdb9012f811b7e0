using BackPainBot.Conversations;
using Shouldly;

namespace BackPainBot.Storage.Compliance;

/// <summary>What a stream shows: what was said by both sides, in order, as of the commit of its turn.</summary>
public abstract partial class ConversationStoreCompliance
{
    private static readonly StreamEntry Said = new("""{"type":"message","text":"it's ½ 👍"}""");

    [Fact]
    public async Task A_stream_shows_the_activity_and_then_what_answers_it_after_reopening_too()
    {
        await HostAsync();
        var result = await StreamAsync(Samples.Keys("a1"), Said, replies: 2);
        result.Incoming.ShouldBe(1);
        result.Replies.Select(reply => reply.Sequence).ShouldBe([2, 3]);
        await ReopenAsync();

        var items = await ReadStreamAsync();
        items.Select(item => item.Sequence).ShouldBe([1, 2, 3]);
        items.Select(item => item.Incoming).ShouldBe([Said.Incoming, null, null]);
        items.Select(item => item.Answers).ShouldBe([null, 1, 1]);
        items[1].Reply.ShouldNotBeNull().ShouldBeStoredAs(result.Replies[0].Reply);
        items.ShouldAllBe(item => item.At - Samples.Now < TimeSpan.FromMilliseconds(1) && Samples.Now - item.At < TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task A_greeting_answers_nothing_and_an_activity_may_get_no_answer()
    {
        await HostAsync();
        (await StreamAsync(Samples.Keys("joined", type: "conversationUpdate"), new StreamEntry(null))).Incoming.ShouldBeNull();
        (await StreamAsync(Samples.Keys("a1", type: "event"), Said, replies: 0)).Incoming.ShouldBe(2);
        (await StreamAsync(Samples.Keys("a2"), Said)).Incoming.ShouldBe(3);

        var items = await ReadStreamAsync();
        items.Select(item => (item.Sequence, item.Incoming is not null, item.Answers)).ShouldBe([(1, false, null), (2, true, null), (3, true, null), (4, false, 3)]);
    }

    [Fact]
    public async Task A_stream_is_read_on_from_anywhere_and_in_pages()
    {
        await HostAsync();
        for (var n = 0; n < 3; n++)
            await StreamAsync(Samples.Keys($"a{n}"), Said);

        (await ReadStreamAsync(after: 2, most: 3)).Select(item => item.Sequence).ShouldBe([3, 4, 5]);
        (await ReadStreamAsync(after: 6)).ShouldBeEmpty();
        (await ReadStreamAsync(after: long.MaxValue)).ShouldBeEmpty();
        (await ReadStreamAsync(after: -5, most: 1)).ShouldHaveSingleItem().Sequence.ShouldBe(1);
        (await Store.ReadStreamAsync(Samples.Conversation with { Id = "never heard of" }, 0, 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_ends_with_what_was_said_last_in_it()
    {
        await HostAsync();
        (await EndAsync()).ShouldBe(0);
        await TurnAsync(Samples.Keys("elsewhere"));
        (await EndAsync()).ShouldBe(0);
        await StreamAsync(Samples.Keys("a1"), Said, replies: 2);
        (await EndAsync()).ShouldBe((await ReadStreamAsync())[^1].Sequence);
        await StreamAsync(Samples.Keys("a2"), Said, replies: 0);
        (await EndAsync()).ShouldBe((await ReadStreamAsync())[^1].Sequence);

        Task<long> EndAsync() => Store.StreamEndAsync(Samples.Conversation, CancellationToken.None);
    }

    [Fact]
    public async Task A_turn_of_another_channel_has_no_stream()
    {
        await HostAsync();
        await TurnAsync(Samples.Keys("a1"));
        (await ReadStreamAsync()).ShouldBeEmpty();
        (await LoadAsync(Samples.Keys("a1"))).Incoming.ShouldBeNull();
    }

    [Fact]
    public async Task A_repeated_activity_knows_its_place_in_the_stream()
    {
        await HostAsync();
        await StreamAsync(Samples.Keys("joined", type: "conversationUpdate"), new StreamEntry(null));
        await StreamAsync(Samples.Keys("a1"), Said, replies: 0);

        (await LoadAsync(Samples.Keys("a1"))).Incoming.ShouldBe(2);
        (await LoadAsync(Samples.Keys("joined", type: "conversationUpdate"))).Incoming.ShouldBeNull();
    }

    [Fact]
    public async Task A_turn_that_is_refused_leaves_nothing_in_the_stream()
    {
        await HostAsync();
        var seen = await LoadAsync(Samples.Keys("late"));
        await StreamAsync(Samples.Keys("first"), Said);

        (await CommitAsync(Samples.After(seen, Samples.Keys("late")) with { Stream = Said })).ShouldBe(CommitResult.Conflict);
        (await CommitAsync(Samples.After(await LoadAsync(Samples.Keys()), Samples.Keys("first")) with { Stream = Said })).ShouldBe(CommitResult.AnsweredBefore);
        (await ReadStreamAsync()).Count.ShouldBe(2);
    }

    private async Task<CommitResult> StreamAsync(TurnKeys keys, StreamEntry entry, int replies = 1)
    {
        var result = await CommitAsync(Samples.After(await LoadAsync(keys), keys, replies) with { Stream = entry });
        result.Verdict.ShouldBe(CommitVerdict.Committed);
        return result;
    }

    private Task<IReadOnlyList<StreamItem>> ReadStreamAsync(long after = 0, int most = 100) =>
        Store.ReadStreamAsync(Samples.Conversation, after, most, CancellationToken.None);
}
