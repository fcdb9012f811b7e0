using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;
using Shouldly;

namespace BackPainBot.Storage.Compliance;

/// <summary>What every store has to do. A store's tests inherit this class and say how it is opened.</summary>
public abstract partial class ConversationStoreCompliance : IAsyncLifetime
{
    protected IConversationStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await OpenAsync();

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>Opens the store of this test; when it is called again, the store of before, with all that it held.</summary>
    protected abstract Task<IConversationStore> OpenAsync();

    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync();
    }

    protected Task<LoadedTurn> LoadAsync(TurnKeys keys) => Store.LoadAsync(keys, CancellationToken.None);

    protected Task<CommitResult> CommitAsync(TurnCommit commit) => Store.CommitAsync(commit, CancellationToken.None);

    /// <summary>Loads and commits a turn that has to succeed.</summary>
    protected async Task<IReadOnlyList<StoredReply>> TurnAsync(TurnKeys keys, int replies = 1, string? deliverTo = null)
    {
        var commit = Samples.After(await LoadAsync(keys), keys, replies) with { DeliverTo = deliverTo };
        var result = await CommitAsync(commit);
        result.Verdict.ShouldBe(CommitVerdict.Committed);
        return result.Replies;
    }

    [Fact]
    public async Task A_store_that_is_open_is_ready() => await Should.NotThrowAsync(() => Store.CheckAsync(CancellationToken.None));

    [Fact]
    public async Task Nothing_is_known_of_a_new_conversation()
    {
        var loaded = await LoadAsync(Samples.Keys("a1"));

        loaded.State.ShouldBeStoredAs(new TalkState(), new PersonState());
        loaded.TalkVersion.ShouldBe(0);
        loaded.PersonVersion.ShouldBe(0);
        loaded.Answered.ShouldBeNull();
    }

    [Fact]
    public async Task States_and_replies_come_back_as_they_were_after_reopening_too()
    {
        var keys = Samples.Keys("a1");
        var commit = Samples.After(await LoadAsync(keys), keys);
        await CommitAsync(commit with { Talk = Samples.Talk, Person = Samples.Known, Replies = [Samples.Reply] });
        await ReopenAsync();

        var loaded = await LoadAsync(keys);
        loaded.State.ShouldBeStoredAs(Samples.Talk, Samples.Known);
        loaded.TalkVersion.ShouldBe(1);
        loaded.PersonVersion.ShouldBe(1);
        loaded.Answered.ShouldNotBeNull().ShouldHaveSingleItem().Reply.ShouldBeStoredAs(Samples.Reply);
    }

    [Fact]
    public async Task A_person_who_was_left_alone_is_not_stored()
    {
        await TurnAsync(Samples.Keys());
        (await LoadAsync(Samples.Keys())).PersonVersion.ShouldBe(0);
    }

    [Fact]
    public async Task Sequences_count_on_from_turn_to_turn()
    {
        (await TurnAsync(Samples.Keys(), replies: 2)).Select(reply => reply.Sequence).ShouldBe([1, 2]);
        (await TurnAsync(Samples.Keys(), replies: 0)).ShouldBeEmpty();
        await ReopenAsync();
        (await TurnAsync(Samples.Keys(), replies: 3)).Select(reply => reply.Sequence).ShouldBe([3, 4, 5]);
        (await TurnAsync(Samples.Keys(conversation: "other"))).Select(reply => reply.Sequence).ShouldBe([1]);
    }

    [Fact]
    public async Task The_same_id_on_another_channel_is_another_conversation_and_another_person()
    {
        await TurnAsync(Samples.Keys("a1"));
        var elsewhere = new TurnKeys(
            Samples.Conversation with { Channel = "other" }, Samples.Person with { Channel = "other" }, new ActivityKey("message", "a1"));

        var loaded = await LoadAsync(elsewhere);
        loaded.TalkVersion.ShouldBe(0);
        loaded.Answered.ShouldBeNull();
    }

    [Fact]
    public async Task A_commit_that_is_cancelled_stores_nothing()
    {
        var commit = Samples.After(await LoadAsync(Samples.Keys()), Samples.Keys());

        await Should.ThrowAsync<OperationCanceledException>(() => Store.CommitAsync(commit, new CancellationToken(canceled: true)));
        (await LoadAsync(Samples.Keys())).TalkVersion.ShouldBe(0);
    }

    [Fact]
    public async Task A_store_that_is_closed_says_so()
    {
        var commit = Samples.After(await LoadAsync(Samples.Keys()), Samples.Keys());
        await Store.DisposeAsync();

        await Should.ThrowAsync<StoreUnavailableException>(() => LoadAsync(Samples.Keys()));
        await Should.ThrowAsync<StoreUnavailableException>(() => CommitAsync(commit));
        await Should.ThrowAsync<StoreUnavailableException>(() => Store.CheckAsync(CancellationToken.None));
    }
}
