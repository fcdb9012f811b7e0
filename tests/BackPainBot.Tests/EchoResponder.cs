using BackPainBot.Core.Dialogs;

namespace BackPainBot.Tests;

/// <summary>Says back what it hears with the number of the turn, so that a test sees whether a talk went on.</summary>
internal sealed class EchoResponder : IResponder
{
    /// <summary>A message that makes it fail, as no responder should.</summary>
    public const string Poison = "poison";

    public Turn Respond(ConversationState state, Message message, DateTimeOffset now)
    {
        if (message.Text.StartsWith(Poison, StringComparison.Ordinal))
            throw new InvalidOperationException(message.Text);
        var talk = state.Talk with { Turn = state.Talk.Turn + 1 };
        return new Turn(state with { Talk = talk }, [Say($"{talk.Turn}: {message.Kind} '{message.Text}'", talk.Turn)]);
    }

    public Reply NotStored() => Say("Not stored.", 0);

    private static Reply Say(string text, int turn) => new()
    {
        Paragraphs = [new Paragraph(ParagraphKind.Text, [new Line("echo", text)])],
        Choices = [new Choice("go-on", "Go on")],
        Dialog = "echo",
        Turn = turn,
    };
}
