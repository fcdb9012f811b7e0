using System.Text.Json;
using BackPainBot.Core;
using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;
using Shouldly;

namespace BackPainBot.Tests.Transcripts;

/// <summary>The talks through <c>POST /api/messages</c> say what the pure core says, with a store and a wire in between.</summary>
public sealed class TranscriptsOverHttpTests
{
    public static TheoryData<string> Names() => [.. TranscriptFile.All(RealBot.TranscriptsFolder).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_talk_goes_over_the_wire_as_in_the_core(string name)
    {
        var transcript = TranscriptFile.Read(Path.Combine(RealBot.TranscriptsFolder, $"{name}.md"));
        await using var server = await TranscriptServer.StartAsync();
        Reply? last = null;

        foreach (var (turn, spoken) in transcript.Turns.Zip(TranscriptPlay.Run(RealBot.Instance, transcript)))
        {
            server.Time.Advance(turn.Later + TranscriptPlay.Moment);
            var received = await server.SendAsync(turn, last);

            var where = $"{name}.md:{turn.Line}: after '{turn.Says}'";
            Json(received).ShouldBe(Json(spoken is null ? null : ReceivedReply.Expected(spoken)), where);
            turn.Checks.Where(c => !IsOfTheCore(c)).Select(c => ReplyChecks.Fails(received, c)).OfType<string>().ShouldBeEmpty(where);
            last = spoken ?? last;
        }
    }

    private static bool IsOfTheCore(TranscriptCheck check) => check.What == "question";

    private static string Json(Reply? reply) => reply is null ? "nothing" : JsonSerializer.Serialize(reply, CoreJson.Stored.Reply);
}
