using BackPainBot.Core.Knowledge;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>A talk about one pain, up to the muscles that may be behind it and the question why.</summary>
internal static class PainTalk
{
    private const int MostTurns = 12;

    private static KnowledgeBase Knowledge => RealBot.Instance.Knowledge;

    /// <summary>The pain that a finding of the muscle speaks of, at a place that speaks for the muscle.</summary>
    public static Talk Play(Muscle muscle, Finding finding)
    {
        var place = finding.Slot == "region" ? finding.Value : muscle.Findings.First(f => f is { Slot: "region", Weight: > 0 }).Value;
        var side = finding.Slot == "side" ? SideOf(finding.Value) : "left";
        var time = finding.Slot == "timing" ? Knowledge.Times[finding.Value].Name : null;
        var talk = new Talk();
        talk.Say($"it hurts in {Knowledge.Regions[place].Name}");
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var turn = 0; turn < MostTurns && !talk.Offers("why"); turn++)
        {
            // Asked again means that the words were not enough: then the person cannot say.
            var question = asked.Add(talk.Last!.Question ?? "") ? talk.Last.Question : null;
            Answer(talk, question, Knowledge.Regions[place].Name, Knowledge.Sides[side].Name, time);
        }

        talk.Pick("why");
        return talk;
    }

    private static void Answer(Talk talk, string? question, string place, string side, string? time)
    {
        switch (question)
        {
            case "card:danger":
                talk.Pick("none");
                break;
            case "prompt:region":
                talk.Say(place);
                break;
            case "prompt:side-and-time":
                talk.Say(time is null ? side : $"{side}, {time}");
                break;
            case "prompt:side":
                talk.Say(side);
                break;
            case "prompt:timing" when time is not null:
                talk.Say(time);
                break;
            default:
                talk.Pick("unknown");
                break;
        }
    }

    private static string SideOf(string finding) => finding == "one" ? "left" : finding;
}
