using BackPainBot.Conversations;
using BackPainBot.Core.Dialogs;

namespace BackPainBot.Storage.Compliance;

/// <summary>A store for the tests of what stands on a store. It passes the suite of all stores, and can be made to fail.</summary>
public sealed partial class InMemoryStore : IConversationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, Talk> _talks = [];
    private readonly Dictionary<PersonKey, (long Version, PersonState State)> _persons = [];
    private readonly SortedDictionary<(string Channel, string Id, long Sequence), OutboxItem> _outbox = [];
    private bool _closed;

    /// <summary>While true, everything fails as it does when a file is gone.</summary>
    public bool Unavailable { get; set; }

    /// <summary>Happens between the load and the commit of a turn.</summary>
    public Func<Task> BeforeCommit { get; set; } = () => Task.CompletedTask;

    /// <summary>How often a turn was read from it.</summary>
    public int Loads { get; private set; }

    /// <summary>Opens it again with all that it held.</summary>
    public void Reopen() => _closed = false;

    public Task<LoadedTurn> LoadAsync(TurnKeys keys, CancellationToken cancellationToken) => Do(() => Load(keys), cancellationToken);

    public async Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        await BeforeCommit();
        return await Do(() => Commit(commit), cancellationToken);
    }

    public Task CheckAsync(CancellationToken cancellationToken) => Do(() => true, cancellationToken);

    public Task<IReadOnlyList<ConversationKey>> PendingConversationsAsync(CancellationToken cancellationToken) =>
        Do<IReadOnlyList<ConversationKey>>(() => [.. _outbox.Values.Select(item => item.Conversation).Distinct()], cancellationToken);

    public Task<OutboxItem?> FirstPendingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Do(() => _outbox.Values.FirstOrDefault(item => item.Conversation == conversation), cancellationToken);

    public Task RemoveAsync(ConversationKey conversation, long sequence, CancellationToken cancellationToken) =>
        Do(() => _outbox.Remove(At(conversation, sequence)), cancellationToken);

    public Task PostponeAsync(ConversationKey conversation, long sequence, DateTimeOffset until, CancellationToken cancellationToken) => Do(
        () =>
        {
            if (_outbox.TryGetValue(At(conversation, sequence), out var item))
                _outbox[At(conversation, sequence)] = item with { NotBefore = until };
            return true;
        },
        cancellationToken);

    public Task<OutboxStatus> OutboxStatusAsync(CancellationToken cancellationToken) => Do(
        () => new OutboxStatus(_outbox.Count, _outbox.Count == 0 ? null : _outbox.Values.Min(item => item.QueuedAt)), cancellationToken);

    public ValueTask DisposeAsync()
    {
        _closed = true;
        return ValueTask.CompletedTask;
    }

    private LoadedTurn Load(TurnKeys keys)
    {
        Loads++;
        var talk = _talks.GetValueOrDefault(keys.Conversation) ?? new Talk();
        var (version, person) = _persons.GetValueOrDefault(keys.Person, (0, new PersonState()));
        var answered = keys.Activity is { } activity ? talk.Answered.GetValueOrDefault(activity) : null;
        return new LoadedTurn(new ConversationState(talk.State, person), talk.Version, version)
        {
            Answered = answered?.Replies,
            Incoming = answered?.Incoming,
        };
    }

    private CommitResult Commit(TurnCommit commit)
    {
        var keys = commit.Keys;
        var talk = _talks.GetValueOrDefault(keys.Conversation) ?? new Talk();
        if (keys.Activity is { } known && talk.Answered.ContainsKey(known))
            return CommitResult.AnsweredBefore;
        if (commit.Stream is not null && !_hosted.ContainsKey(keys.Conversation))
            return CommitResult.Gone;
        if (talk.Version != commit.TalkVersion || _persons.GetValueOrDefault(keys.Person).Version != commit.PersonVersion)
            return CommitResult.Conflict;

        _talks[keys.Conversation] = talk;
        var result = talk.Add(commit);
        if (commit.Stream is not null)
            Use(keys.Conversation, commit.At);
        if (commit.Person is { } person)
            _persons[keys.Person] = (commit.PersonVersion + 1, person);
        if (commit.DeliverTo is { } to)
        {
            foreach (var (sequence, reply) in result.Replies)
                _outbox[At(keys.Conversation, sequence)] = new OutboxItem(keys.Conversation, sequence, to, reply, commit.At);
        }

        return result;
    }

    private static (string Channel, string Id, long Sequence) At(ConversationKey conversation, long sequence) =>
        (conversation.Channel, conversation.Id, sequence);

    private async Task<T> Do<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // As with a real store, the caller goes on elsewhere: what only works in one go is found.
        await Task.Yield();
        if (_closed || Unavailable)
            throw new StoreUnavailableException("The store is closed.");
        lock (_lock)
            return work();
    }

    private sealed class Talk
    {
        public TalkState State { get; private set; } = new();

        public long Version { get; private set; }

        public long Sequence { get; private set; }

        public Dictionary<ActivityKey, CommitResult> Answered { get; } = [];

        public List<StreamItem> Stream { get; } = [];

        public CommitResult Add(TurnCommit commit)
        {
            State = commit.Talk;
            Version++;
            var incoming = commit.Stream?.Incoming is null ? default(long?) : ++Sequence;
            StoredReply[] replies = [.. commit.Replies.Select(reply => new StoredReply(++Sequence, reply))];
            var result = new CommitResult(CommitVerdict.Committed, replies) { Incoming = incoming };
            if (commit.Keys.Activity is { } activity)
                Answered.Add(activity, result);
            if (incoming is { } sequence)
                Stream.Add(new StreamItem(sequence, commit.At) { Incoming = commit.Stream!.Incoming });
            if (commit.Stream is not null)
                Stream.AddRange(replies.Select(reply => new StreamItem(reply.Sequence, commit.At) { Reply = reply.Reply, Answers = incoming }));
            return result;
        }
    }
}
