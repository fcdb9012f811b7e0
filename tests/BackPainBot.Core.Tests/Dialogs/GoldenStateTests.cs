using BackPainBot.Core.Dialogs;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Dialogs;

/// <summary>Talks that were stored by this version and by those before it go on.</summary>
public sealed class GoldenStateTests
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("GOLDEN") == "write";

    /// <summary>Said after the message of the file, in whatever place that led to.</summary>
    private static readonly string[] GoOn = ["why these?", "next", "what is a theracane?", "none of these", "continue", "yes"];

    public static TheoryData<string> Names() => [.. GoldenFolder.Names];

    [Fact]
    public void Every_moment_of_this_version_is_kept()
    {
        if (Writes)
            GoldenFolder.InRepository().Write(GoldenMoments.All);
        else
            GoldenMoments.All.Select(m => $"{GoldenFolder.Current}/{m.Name}").Except(GoldenFolder.Names).ShouldBeEmpty("GOLDEN=write writes them");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_talk_goes_on(string name)
    {
        var golden = GoldenFolder.Load(name);

        var reply = new Talk(golden.State, golden.At).Say(golden.Says);

        golden.Checks.Select(c => ReplyChecks.Fails(reply, c)).OfType<string>().ShouldBeEmpty($"{name}: after '{golden.Says}'");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_talk_with_ids_that_a_later_version_removed_is_answered_and_keeps_what_was_told(string name)
    {
        var golden = GoldenFolder.Load(name);
        foreach (var (removed, state) in Removals.Of(golden.State))
        {
            var talk = new Talk(state, golden.At);

            foreach (var message in GoOn.Prepend(golden.Says))
            {
                var reply = talk.Say(message);

                var text = string.Join('\n', PlainReply.Of(reply));
                text.ShouldNotBeEmpty($"{name} without {removed}: after '{message}'");
                text.ShouldNotContain(Removals.Gone, Case.Sensitive, $"{name} without {removed}: after '{message}'");
                talk.State.Talk.Open.ShouldNotBeNull($"{name} without {removed}: nothing waits after '{message}'");
            }

            Told(golden.State).Except(Told(talk.State)).ShouldBeEmpty($"{name} without {removed}: what was told is kept");
            state.Person.Safety.Keys.Except(talk.State.Person.Safety.Keys).ShouldBeEmpty($"{name} without {removed}: what was answered is kept");
        }
    }

    [Fact]
    public void The_states_of_a_released_version_are_never_overwritten()
    {
        var folder = Directory.CreateTempSubdirectory("back-pain-bot-").FullName;
        try
        {
            var golden = new GoldenFolder(folder);
            golden.Write([GoldenMoments.All[0]]);
            File.WriteAllText(Path.Combine(folder, "released"), "");

            Should.Throw<InvalidOperationException>(() => golden.Write(GoldenMoments.All)).Message.ShouldContain("is released");
            Directory.GetFiles(folder, "*.json").ShouldHaveSingleItem();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Facts about the person; where they stand in a dialog may change.</summary>
    private static IReadOnlyList<(string Slot, string Value)> Told(ConversationState state) =>
    [
        .. state.Talk.Journal.SelectMany(a => a.Facts)
            .Where(f => f.Slot is "region" or "side" or "timing" && f.Change != Change.Clear)
            .Select(f => (f.Slot, f.Value)).Distinct(),
    ];
}
