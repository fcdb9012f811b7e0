using BackPainBot.Conversations;

namespace BackPainBot.Storage.Compliance;

/// <summary>Hosted conversations, their streams, and keys.</summary>
public sealed partial class InMemoryStore
{
    private readonly Dictionary<ConversationKey, HostedConversation> _hosted = [];
    private readonly List<SigningKey> _signingKeys = [];

    public Task<IReadOnlyList<StreamItem>> ReadStreamAsync(
        ConversationKey conversation, long after, int most, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<StreamItem>>(
            () => [.. (_talks.GetValueOrDefault(conversation)?.Stream ?? []).Where(item => item.Sequence > after).Take(most)], cancellationToken);

    public Task<long> StreamEndAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Do(() => _talks.GetValueOrDefault(conversation)?.Stream.LastOrDefault()?.Sequence ?? 0, cancellationToken);

    public Task AddHostedAsync(HostedConversation conversation, CancellationToken cancellationToken) =>
        Do(() => _hosted[conversation.Key] = conversation, cancellationToken);

    public Task<HostedConversation?> FindHostedAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Do(() => _hosted.GetValueOrDefault(conversation), cancellationToken);

    public Task<HostedConversation?> FindResumableAsync(string channel, string resumeHash, CancellationToken cancellationToken) =>
        Do(() => _hosted.Values.FirstOrDefault(hosted => hosted.Key.Channel == channel && hosted.ResumeHash == resumeHash), cancellationToken);

    public Task UseHostedAsync(ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken) =>
        Do(() => Use(conversation, at), cancellationToken);

    public Task ForgetAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Do(() => Forget(conversation), cancellationToken);

    public Task<int> ForgetUnusedAsync(
        string channel, DateTimeOffset usedBefore, DateTimeOffset emptyBefore, int most, CancellationToken cancellationToken) => Do(
        () => _hosted.Values
            .Where(hosted => hosted.Key.Channel == channel
                && (hosted.Used < usedBefore || (hosted.Used < emptyBefore && !_talks.ContainsKey(hosted.Key))))
            .Take(most)
            .ToList()
            .Count(hosted => Forget(hosted.Key)),
        cancellationToken);

    public Task<IReadOnlyList<SigningKey>> SigningKeysAsync(CancellationToken cancellationToken) =>
        Do<IReadOnlyList<SigningKey>>(() => [.. _signingKeys.OrderByDescending(key => key.Made)], cancellationToken);

    public Task AddSigningKeyAsync(SigningKey key, CancellationToken cancellationToken) => Do(
        () =>
        {
            _signingKeys.Add(key);
            return true;
        },
        cancellationToken);

    public Task ForgetSigningKeysAsync(DateTimeOffset madeBefore, CancellationToken cancellationToken) =>
        Do(() => _signingKeys.RemoveAll(key => key.Made < madeBefore), cancellationToken);

    private bool Use(ConversationKey conversation, DateTimeOffset at)
    {
        if (!_hosted.TryGetValue(conversation, out var hosted))
            return false;
        _hosted[conversation] = hosted with { Used = hosted.Used > at ? hosted.Used : at };
        return true;
    }

    private bool Forget(ConversationKey conversation)
    {
        _talks.Remove(conversation);
        _persons.Remove(new PersonKey(conversation.Channel, conversation.Id));
        foreach (var place in _outbox.Keys.Where(place => place.Channel == conversation.Channel && place.Id == conversation.Id).ToList())
            _outbox.Remove(place);
        return _hosted.Remove(conversation);
    }
}
