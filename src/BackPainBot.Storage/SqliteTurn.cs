using System.Text;
using System.Text.Json.Serialization.Metadata;
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
        Text(commit.Talk, CoreJson.Default.TalkState),
        commit.Person is null ? null : Text(commit.Person, CoreJson.Default.PersonState),
        [.. commit.Replies.Select(reply => Text(reply, CoreJson.Default.Reply))]);

    private static string Text<T>(T value, JsonTypeInfo<T> type) => Encoding.UTF8.GetString(ReadableJson.Write(value, type).Span);
}
