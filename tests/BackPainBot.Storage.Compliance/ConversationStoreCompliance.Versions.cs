using BackPainBot.Conversations;
using Shouldly;

namespace BackPainBot.Storage.Compliance;

/// <summary>A turn is stored as a whole and on what it saw, or not at all; and an activity is answered once.</summary>
public abstract partial class ConversationStoreCompliance
{
    [Fact]
    public async Task A_turn_on_an_outdated_talk_leaves_no_trace()
    {
        var (first, late) = (Samples.Keys("first"), Samples.Keys("late"));
        foreach (var known in new[] { false, true })
        {
            var seen = await LoadAsync(late);
            await TurnAsync(first with { Activity = new ActivityKey("message", $"first-{known}") });

            var result = await CommitAsync(Samples.After(seen, late) with { Person = Samples.Known, DeliverTo = "somewhere" });
            result.ShouldBe(CommitResult.Conflict);
            await ShouldHaveNoTraceAsync(late, talkVersion: seen.TalkVersion + 1, personVersion: 0);
        }
    }

    [Fact]
    public async Task A_turn_on_an_outdated_person_leaves_no_trace()
    {
        var (here, there) = (Samples.Keys("late"), Samples.Keys("a1", conversation: "other"));
        foreach (var version in new[] { 0, 1 })
        {
            var seen = await LoadAsync(here);
            await CommitAsync(Samples.After(await LoadAsync(there), there with { Activity = null }) with { Person = Samples.Known });

            var commit = Samples.After(seen, here) with { DeliverTo = "somewhere" };
            (await CommitAsync(commit with { Person = Samples.Known })).ShouldBe(CommitResult.Conflict);
            (await CommitAsync(commit)).ShouldBe(CommitResult.Conflict, "a turn that leaves the person alone has seen them all the same");
            await ShouldHaveNoTraceAsync(here, talkVersion: 0, personVersion: version + 1);
        }
    }

    [Fact]
    public async Task An_activity_is_answered_once()
    {
        var keys = Samples.Keys("a1");
        var stored = await TurnAsync(keys, replies: 2);

        var loaded = await LoadAsync(keys);
        loaded.Answered.ShouldNotBeNull().Select(reply => reply.Sequence).ShouldBe(stored.Select(reply => reply.Sequence));
        (await CommitAsync(Samples.After(loaded, keys) with { DeliverTo = "somewhere" })).ShouldBe(CommitResult.AnsweredBefore);
        (await LoadAsync(keys)).TalkVersion.ShouldBe(1);
        (await Store.OutboxStatusAsync(CancellationToken.None)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task An_activity_that_got_no_reply_is_answered_too()
    {
        await TurnAsync(Samples.Keys("a1"), replies: 0);
        (await LoadAsync(Samples.Keys("a1"))).Answered.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_stays_that_of_its_turn_when_the_talk_goes_on()
    {
        await TurnAsync(Samples.Keys("a1"), replies: 2);
        await TurnAsync(Samples.Keys("a2"), replies: 1);
        await TurnAsync(Samples.Keys("a3"), replies: 1);
        (await LoadAsync(Samples.Keys("a2"))).Answered.ShouldNotBeNull().ShouldHaveSingleItem().Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task An_activity_of_another_type_or_conversation_is_another_one()
    {
        await TurnAsync(Samples.Keys("a1"));
        (await LoadAsync(Samples.Keys("a1", type: "invoke"))).Answered.ShouldBeNull();
        (await LoadAsync(Samples.Keys("a1", conversation: "other"))).Answered.ShouldBeNull();
        (await LoadAsync(Samples.Keys("A1"))).Answered.ShouldBeNull();
    }

    [Fact]
    public async Task An_activity_without_id_is_always_new()
    {
        await TurnAsync(Samples.Keys());
        (await LoadAsync(Samples.Keys())).Answered.ShouldBeNull();
        await TurnAsync(Samples.Keys());
        (await LoadAsync(Samples.Keys())).TalkVersion.ShouldBe(2);
    }

    private async Task ShouldHaveNoTraceAsync(TurnKeys keys, long talkVersion, long personVersion)
    {
        var loaded = await LoadAsync(keys);
        loaded.Answered.ShouldBeNull();
        loaded.TalkVersion.ShouldBe(talkVersion);
        loaded.PersonVersion.ShouldBe(personVersion);
        (await Store.OutboxStatusAsync(CancellationToken.None)).Count.ShouldBe(0);
        (await Store.PendingConversationsAsync(CancellationToken.None)).ShouldBeEmpty();
    }
}
