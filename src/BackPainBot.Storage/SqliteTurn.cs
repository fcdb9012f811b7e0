using System.Text.Json;
using BackPainBot.Conversations;
using BackPainBot.Core;

namespace BackPainBot.Storage;

/// <summary>A turn in its stored form. It is written by the caller's thread, so that the writer has nothing to do but write.</summary>
internal sealed record SqliteTurn(TurnCommit Commit, string Talk, string? Person, IReadOnlyList<string> Replies)
{
    /// <summary>How many sequences it takes.</summary>
    public int Items => Replies.Count + (Commit.Stream?.Incoming is null ? 0 : 1);

    public static SqliteTurn Of(TurnCommit commit) => new(
        commit,
        JsonSerializer.Serialize(commit.Talk, CoreJson.Stored.TalkState),
        commit.Person is null ? null : JsonSerializer.Serialize(commit.Person, CoreJson.Stored.PersonState),
        [.. commit.Replies.Select(reply => JsonSerializer.Serialize(reply, CoreJson.Stored.Reply))]);
}
