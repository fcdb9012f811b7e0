using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;

namespace BackPainBot.Core.Dialogs;

/// <summary>The bot: what it knows, how it understands, how it talks. Immutable; made once by <see cref="BotFactory"/>.</summary>
public sealed class Bot : IResponder
{
    private readonly Brain _brain;

    /// <summary>The parts must belong together: dialogs name ids of the knowledge and intents of the recogniser.</summary>
    public Bot(KnowledgeBase knowledge, Recognizer recognizer, DialogLibrary dialogs) => _brain = new Brain(knowledge, dialogs, recognizer);

    public KnowledgeBase Knowledge => _brain.Knowledge;

    public DialogLibrary Dialogs => _brain.Dialogs;

    public Recognizer Recognizer => _brain.Recognizer;

    public Turn Respond(ConversationState state, Message message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        return Conversation.Hear(_brain, state, message, now);
    }

    public Reply NotStored() => new()
    {
        Paragraphs = [new Paragraph(ParagraphKind.Text, [new Line(EngineLines.NotSaved, _brain.Dialogs.Lines[EngineLines.NotSaved])])],
    };
}
